"""What goes out, replies and broadcasts: drawn, sent, corrected, repeated if need be."""
