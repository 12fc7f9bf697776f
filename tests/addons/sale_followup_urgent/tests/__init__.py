from . import test_urgent
