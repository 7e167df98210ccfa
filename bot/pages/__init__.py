"""What messages show: pure functions from values to text and keyboards; no network, no index."""
