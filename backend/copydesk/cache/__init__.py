"""What is kept between two readers of one page. The only importer of Redis."""
