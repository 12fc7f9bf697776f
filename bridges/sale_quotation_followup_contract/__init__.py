from . import models
from .demo import post_init_hook
