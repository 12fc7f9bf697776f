"""A salesperson's browser, as far as the server can tell: a session and JSON-RPC over HTTP."""

import http.client
import json
import socket
from contextlib import suppress

DESK = "sale.followup.desk"
TIMEOUT = 120


class CallError(Exception):
    """The server answered with an error."""

    def __init__(self, error):
        data = error.get("data") or {}
        super().__init__(f"{data.get('name')}: {data.get('message')}")
        self.name = data.get("name")


class Client:
    def __init__(self, database, login, ports):
        self.ports, self.cookie = ports, ""
        self.size = 0  # bytes of the last answer
        params = {"db": database, "login": login, "password": login}
        self.user_id = self.post("/web/session/authenticate", params, ports[0])["uid"]

    def post(self, path, params, port):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
        try:
            connection.request("POST", path, self.body(params), self.headers())
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        self.size, answer = len(content), json.loads(content)
        for header in response.headers.get_all("Set-Cookie") or ():
            if header.startswith("session_id="):
                self.cookie = header.partition(";")[0]
        if "error" in answer:
            raise CallError(answer["error"])
        return answer.get("result")  # none where the method returns nothing

    def body(self, params):
        return json.dumps({"jsonrpc": "2.0", "method": "call", "params": params}).encode()

    def headers(self):
        return {"Content-Type": "application/json", "Cookie": self.cookie}

    def call(self, method, *args, model=DESK, server=0, **kwargs):
        params = {"model": model, "method": method, "args": args, "kwargs": kwargs}
        return self.post(f"/web/dataset/call_kw/{model}/{method}", params, self.ports[server])

    def call_and_hang_up(self, method, *args, after=0.0, server=0):
        """Send a call and close the connection without waiting for the answer."""
        params = {"model": DESK, "method": method, "args": args, "kwargs": {}}
        body = self.body(params)
        head = f"POST /web/dataset/call_kw/{DESK}/{method} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        for name, value in {**self.headers(), "Content-Length": len(body)}.items():
            head += f"{name}: {value}\r\n"
        with socket.create_connection(("127.0.0.1", self.ports[server]), TIMEOUT) as connection:
            connection.sendall(head.encode() + b"\r\n" + body)
            connection.settimeout(after or 0.001)
            with suppress(TimeoutError):
                connection.recv(1)

    # -- the panel's calls -----------------------------------------------------------------------

    def card(self, order_id, server=0):
        return self.call("get_card", "sale.order", order_id, server=server)

    def apply(self, order_id, code, revision, request_id, server=0, **values):
        args = ("sale.order", order_id, code, values, revision, request_id)
        return self.call("apply_outcome", *args, server=server)
