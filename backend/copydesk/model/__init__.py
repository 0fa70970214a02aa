"""The nouns of Copydesk: frozen, comparable, free of input and output, safe to send to a worker."""
