"""Issues packed for a journey, and what they depend on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.build import Order
from bulletin.build.cluster.parcels import Answer, Packer, digests
from bulletin.build.fingerprints import UNKNOWN
from bulletin.build.issue import Rendered

if TYPE_CHECKING:
    from bulletin.build.dependencies import Dependencies
    from bulletin.workspace import Workspace

ORDER = Order(("docx",))


def _unknown(found: Dependencies) -> set[str]:
    return {one.path for one in (*found.own, *found.shared) if one.digest == UNKNOWN}


def test_what_all_issues_share_is_not_in_their_parcels(workspace: Workspace) -> None:
    packer = Packer(workspace, ORDER)
    entry = workspace.catalogue()[0][0]
    parcel, _found = packer.packed(entry)
    assert list(parcel.contents) == ["workspace/issues/2023/001.yaml"]
    assert parcel.contents["workspace/issues/2023/001.yaml"] == entry.path.read_bytes()
    assert "workspace/bulletin.yaml" in packer.kit.contents
    assert "styles/base.css" in packer.kit.contents


def test_the_same_is_packed_under_the_same_name(workspace: Workspace) -> None:
    before = Packer(workspace, ORDER).kit.name
    assert Packer(workspace, ORDER).kit.name == before
    workspace.configuration.write_bytes(workspace.configuration.read_bytes() + b"\n")
    assert Packer(workspace, ORDER).kit.name != before


def test_what_changed_since_it_was_packed_will_be_built_again(workspace: Workspace) -> None:
    packer = Packer(workspace, ORDER)
    parcel, found = packer.packed(workspace.catalogue()[0][0])
    assert _unknown(packer.depended(found, parcel, ())) == set()
    workspace.configuration.write_bytes(workspace.configuration.read_bytes() + b"\n")
    _parcel, later = packer.packed(workspace.catalogue()[0][0])
    assert _unknown(packer.depended(later, parcel, ())) == {str(workspace.configuration)}


def test_what_a_worker_looked_at_is_sent_if_it_is_there(workspace: Workspace) -> None:
    packer = Packer(workspace, ORDER)
    parcel, found = packer.packed(workspace.catalogue()[0][0])
    (workspace.root / "mark.svg").write_bytes(b"<svg/>")
    consulted = ["workspace/mark.svg", "workspace/none.svg", "workspace/bulletin.yaml"]
    completed = packer.completed(parcel, consulted)
    assert completed is not None
    assert completed.contents == parcel.contents | {"workspace/mark.svg": b"<svg/>"}
    assert packer.completed(completed, consulted) is None
    paths = {one.path for one in packer.depended(found, completed, consulted).own}
    assert {str(workspace.root / "mark.svg"), str(workspace.root / "none.svg")} <= paths


def test_an_answer_tells_whether_it_is_whole() -> None:
    contents = {"pdf": b"%PDF"}
    made = Rendered(contents, 1, ())
    answer = Answer(made, digests(contents), frozenset(), 0.0)
    assert answer.is_whole()
    contents["pdf"] += b"%"
    assert not answer.is_whole()
