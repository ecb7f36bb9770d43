"""Characters that the faces of a style do not have, so that another face prints them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bulletin.typesetting.faces import resolve
from bulletin.typesetting.fontconfig import installed_faces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.typesetting.fontconfig import InstalledFace


def lacking(text: str, families: Sequence[str]) -> str:
    """Return the characters of a text that no face of these families has, in their order.

    A family that is not installed is the face that stands for it; white space is left out.
    """
    return "".join(
        character
        for character in text
        if not character.isspace() and not _has(character, tuple(families))
    )


@cache
def _has(character: str, families: tuple[str, ...]) -> bool:
    return any(face.has(character) for family in families for face in _faces(family))


@cache
def _faces(family: str) -> tuple[InstalledFace, ...]:
    """Return the faces of a family, or of the one that stands for it on this machine."""
    stands_for = {role.word_name: role.face for role in resolve().roles}
    name = stands_for.get(family) or family
    return tuple(face for face in installed_faces() if name in face.families)
