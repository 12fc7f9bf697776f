from . import contract_contract
from . import contract_renewal
from . import sale_order
