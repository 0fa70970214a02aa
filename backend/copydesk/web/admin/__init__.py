"""The admin interface, and pages to look at: thin faces of ``cache.keeper``. Without an admin key there is none."""
