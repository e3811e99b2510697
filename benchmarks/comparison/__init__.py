"""What compare_pytorch.py is made of."""
