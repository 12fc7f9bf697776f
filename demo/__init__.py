from .builder import Demo
