"""The faces that bulletin takes for the names of its house styles, for other programs."""

from __future__ import annotations

import os
from pathlib import Path

from bulletin.typesetting.faces import fonts_conf

_SYSTEM = Path("/etc/fonts/fonts.conf")


def environment(folder: Path) -> dict[str, str]:
    """Return an environment in which fontconfig leads the names to these faces."""
    file = folder / "fonts.conf"
    file.write_text(
        fonts_conf(Path(os.environ.get("FONTCONFIG_FILE") or _SYSTEM)), encoding="utf-8"
    )
    return {**os.environ, "FONTCONFIG_FILE": str(file)}
