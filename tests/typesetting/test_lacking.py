from bulletin.typesetting.lacking import lacking

BODY = ("Times New Roman", "仿宋_GB2312")


def test_what_one_of_the_families_has_is_not_lacking() -> None:
    assert lacking("全区共63个村：“三夏”……GB/T", BODY) == ""


def test_characters_that_no_family_has_come_in_their_order_each_time() -> None:
    assert lacking("3个村 和个", ("Times New Roman",)) == "个村和个"


def test_a_family_that_nobody_has_lacks_everything() -> None:
    assert lacking("村", ("某字体",)) == "村"
