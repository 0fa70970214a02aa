"""The HTTP interface. The only importer of Starlette."""
