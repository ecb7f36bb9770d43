"""Where the house styles and the specimen that come with the package lie."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent


def house_folder(kind: str) -> Path:
    """Return the folder ``templates`` or ``styles``, in an installed wheel or in a checkout."""
    installed = _PACKAGE / "_house" / kind
    return installed if installed.is_dir() else _CHECKOUT / kind


def specimen_folder() -> Path:
    """Return the workspace whose issues show every element that a house style meets."""
    return _PACKAGE / "specimen"
