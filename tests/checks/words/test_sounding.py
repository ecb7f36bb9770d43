"""Which characters may be meant by another: of the same sound, of a near one, or of its look."""

from __future__ import annotations

from bulletin.checks.words.sounding import Sounds, common_sounds

SOUNDS = Sounds.read("资子||之\n之志|治|资\n度|")


def test_a_character_of_the_same_or_a_near_sound_may_be_meant() -> None:
    assert SOUNDS.meant("资") >= {"子", "之", "志", "治"}
    assert "资" not in SOUNDS.meant("资")
    assert "度" not in SOUNDS.meant("资")


def test_a_near_sound_is_not_enough_to_stand_for_a_character() -> None:
    assert SOUNDS.may_stand_for("治", "志")
    assert not SOUNDS.may_stand_for("资", "志")


def test_what_looks_alike_may_be_meant() -> None:
    assert {"聘", "姿"} <= common_sounds().meant("骋") | common_sounds().meant("恣")
