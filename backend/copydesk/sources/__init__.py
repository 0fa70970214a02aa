"""Who answers questions that neither page nor register can. The only importers of httpx. They fetch and never judge."""
