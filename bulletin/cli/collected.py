"""Options that belong together, given to a command as one value."""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    Function: TypeAlias = Callable[..., int]


def collected(
    name: str, kind: type[Any], *options: Callable[[Function], Function]
) -> Callable[[Function], Function]:
    """Add options to a command, which gets them as ``name``: one dataclass of this ``kind``.

    Its fields are named as the options' parameters are.
    """
    fields = [field.name for field in dataclasses.fields(kind)]

    def decorate(command: Function) -> Function:
        @functools.wraps(command)
        def with_one_value(**values: Any) -> int:  # noqa: ANN401  (click's own values)
            value = kind(**{field: values.pop(field) for field in fields})
            return command(**values, **{name: value})

        for option in reversed(options):
            option(with_one_value)
        return with_one_value

    return decorate
