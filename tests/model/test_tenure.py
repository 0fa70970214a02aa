from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from copydesk.model.interval import Interval
from copydesk.model.tenure import Office, Person, Tenure

WARDEN = Office("xx/warden", "Warden of Xanadu", "xx", ("Warden",))
ANN = Person("ann-example", "Ann Example")


def held(start: str, end: str | None = None) -> Tenure:
    return Tenure(ANN, WARDEN, Interval.parse(start), Interval.parse(end) if end else None)


@pytest.mark.parametrize(
    ("tenure", "when", "possibly", "surely"),
    [
        (held("2020-05-01", "2022-05-01"), "2021-01-01", True, True),
        (held("2020-05-01", "2022-05-01"), "2020-05-01", True, True),
        (held("2020-05-01", "2022-05-01"), "2022-05-01", True, True),
        (held("2020-05-01", "2022-05-01"), "2022-05-02", False, False),
        (held("2020-05-01", "2022-05-01"), "2020-04-30", False, False),
        (held("2020-05-01", "2022-05-01"), "2022", True, False),
        (held("2020-05", "2022"), "2020-05-10", True, False),
        (held("2020-05", "2022"), "2022-06-01", True, False),
        (held("2020-05", "2022"), "2023-01-01", False, False),
        (held("2020-05-01"), "2090-01-01", True, True),
    ],
)
def test_speaks_surely_only_of_days_that_the_record_is_sharp_about(
    tenure: Tenure, when: str, possibly: bool, surely: bool
) -> None:
    assert tenure.possibly(Interval.parse(when)) is possibly
    assert tenure.surely(Interval.parse(when)) is surely


def test_cannot_be_altered() -> None:
    with pytest.raises(FrozenInstanceError):
        held("2020").acting = True  # type: ignore[misc]
