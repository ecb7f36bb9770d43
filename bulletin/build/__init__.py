"""From an issue to its outputs on disk, whole or not at all."""

from bulletin.build.batch import build_issues
from bulletin.build.issue import Outcome, Rendered, build_issue, render_issue
from bulletin.build.naming import output_names
from bulletin.build.order import Order
from bulletin.build.renderers import DEFAULT_FORMATS, FORMATS
from bulletin.build.state import State, output_state

__all__ = [
    "DEFAULT_FORMATS",
    "FORMATS",
    "Order",
    "Outcome",
    "Rendered",
    "State",
    "build_issue",
    "build_issues",
    "output_names",
    "output_state",
    "render_issue",
]
