"""Reading: text in, Document out. The only importer of spaCy. Reading finds; rules judge."""
