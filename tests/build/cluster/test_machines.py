"""What two machines have in common."""

from __future__ import annotations

from importlib.metadata import version

from bulletin.build.cluster.machines import Difference, differences, listed, traits


def test_a_machine_tells_its_libraries_and_fonts() -> None:
    own = traits()
    assert own["weasyprint"] == version("weasyprint")
    assert own["bulletin"].startswith(version("bulletin"))
    assert "仿宋_GB2312" in own
    assert [name for name in own if name.endswith((".otf", ".ttf", ".ttc"))]
    assert not [value for value in own.values() if value.startswith("/")]
    assert differences(own, own) == ()


def test_differences_name_both_and_what_one_lacks() -> None:
    found = differences({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "4", "d": "5"})
    assert found == (
        Difference("b", "2", "4"),
        Difference("c", "3", None),
        Difference("d", None, "5"),
    )
    assert (
        listed(found) == "b (here: 2, there: 4), c (here: 3, there: none), d (here: none, there: 5)"
    )
    assert listed(found * 2).endswith(" …")
