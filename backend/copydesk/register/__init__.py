"""The register: who held which office when; people, bodies, places and dated events with their known spellings."""
