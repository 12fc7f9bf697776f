from . import test_contract_end
from . import test_renewal
from . import test_renewal_access
from . import test_renewal_tour
