"""What every handler stands on: services, memory, sending, jobs, failures; answers nothing."""
