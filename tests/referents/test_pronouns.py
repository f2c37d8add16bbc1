"""Pronouns: whom "he" means."""

from tests.reports.factory_reports import lines


def test_he_who_meets_is_no_spokesman() -> None:
    text = (
        "Chadian President Idriss Moussa arrived in Lome on Monday. His spokesman, Ali Hassan, said the president was "
        "in good health. He met Togolese President Koffi Esaw on Tuesday."
    )
    assert lines(text) == ["held visit 2023-06-06 Lome: TCD Idriss Moussa / TGO Koffi Esaw"]
