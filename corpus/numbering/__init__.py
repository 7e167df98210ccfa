"""Which printed numbers count, decided for a whole text at once; knows no sections."""
