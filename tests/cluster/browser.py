"""Somebody in front of a browser, as far as a test needs one: cookies, forms, and answers read as they come."""

import html
import http.client
import re
import urllib.parse

# Longer than whatever stands between has patience: an answer that does not come is a fault, and no guess of ours.
PATIENCE = 90


class Answer:
    """What came back: the status, where it leads, what stands there. Status 0: nothing came, and `text` says why."""

    def __init__(self, status, headers, text):
        self.status, self.headers, self.text = status, headers, text

    @property
    def leads_to(self):
        return self.headers.get("location", "")

    @property
    def title(self):
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.text, re.S)
        return html.unescape(re.sub(r"<[^>]+>", "", found.group(1))).strip() if found else ""

    def hidden(self, name):
        """The value of a field of a form on the page, or None."""
        for field in re.findall(r"<input[^>]*>", self.text):
            if f'name="{name}"' in field and (value := re.search(r'value="([^"]*)"', field)):
                return html.unescape(value.group(1))
        return None


class Browser:
    """One browser with its cookies; one connection at a time."""

    def __init__(self, port):
        self.host, self.cookies, self.line = f"127.0.0.1:{port}", {}, None

    def get(self, path):
        return self._ask("GET", path, None)

    def send(self, path, fields):
        return self._ask("POST", path, urllib.parse.urlencode(fields))

    def _ask(self, method, path, body):
        headers = {"host": self.host, "cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers |= {"origin": f"http://{self.host}", "content-type": "application/x-www-form-urlencoded"}
        try:
            return self._exchange(method, path, body, headers)
        except (OSError, http.client.HTTPException) as broken:
            # Never sent again by itself: it may have been done.
            self.line = None
            return Answer(0, {}, f"{type(broken).__name__}: {broken}")

    def _exchange(self, method, path, body, headers):
        if self.line is None:
            self.line = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        self.line.request(method, path, body, headers)
        answer = self.line.getresponse()
        text = answer.read().decode(errors="replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                (key, _, rest), forget = value.partition("="), "max-age=0" in value.lower()
                self.cookies[key] = rest.partition(";")[0]
                if forget:
                    del self.cookies[key]
        if answer.will_close:
            self.line = None
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, text)
