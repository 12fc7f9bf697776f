# Fed to Odoo's shell: customers whose e-mails Odoo's gateway takes one after the other, as it does
# from a mailbox. What fails there nobody tries again: the e-mail is marked as read, and lost.
import os
import random
import time

env = globals()["env"]  # the shell's
orders = [int(order_id) for order_id in os.environ["FAULTS_ORDERS"].split(",")]
rng = random.Random(os.environ["FAULTS_SEED"])
for number in range(int(os.environ["FAULTS_LETTERS"])):
    order_id = rng.choice(orders)
    letter = (
        f"From: letter{order_id}@morel.example\nTo: devis@froid.example\nSubject: Re: Devis\n"
        f"Message-Id: <{os.environ['FAULTS_SEED']}-{number}@morel.example>\n\nD'accord {number}\n"
    )
    try:
        env["mail.thread"].message_process("sale.order", letter, thread_id=order_id)
        env.cr.commit()
        print(f"WROTE {order_id}", flush=True)
    except Exception as error:
        env.cr.rollback()
        print(f"LOST {order_id} {error!r}", flush=True)
    time.sleep(rng.random() / 20)
