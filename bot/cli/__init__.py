"""Commands: what people type, and the lines that they get; they decide nothing themselves."""
