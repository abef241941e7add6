// A form that asks the browser for a passkey. It shows itself where the browser can do it; what the browser answers goes
// into a hidden field, and the form is sent like any other.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const named = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

const make = async (options) => {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: named(options.excludeCredentials),
  };
  const made = await navigator.credentials.create({ publicKey });
  const transports = made.response.getTransports?.() ?? [];
  return {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      // Of ways to reach it only those that every server knows.
      transports: transports.filter((way) => ["usb", "nfc", "ble", "internal", "hybrid"].includes(way)),
    },
  };
};

const use = async (options) => {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: named(options.allowCredentials),
  };
  const used = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = used.response;
  return {
    id: used.id,
    rawId: text(used.rawId),
    type: used.type,
    response: {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null,
    },
  };
};

const forms = globalThis.PublicKeyCredential && navigator.credentials ? document.querySelectorAll("form[data-passkey]") : [];

for (const form of forms) {
  const button = form.querySelector("button");
  const said = form.querySelector("[data-said]");
  const ask = form.dataset.passkey === "make" ? make : use;
  form.hidden = false;
  const instead = form.nextElementSibling;
  if (instead?.matches("[data-passkey-none]")) instead.hidden = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    said.textContent = "";
    try {
      form.elements.answer.value = JSON.stringify(await ask(JSON.parse(form.dataset.options)));
      form.submit();
    } catch {
      // Somebody thought better of it, or this device has none of them: the page's other way is still there.
      button.disabled = false;
      said.textContent = form.dataset.failed;
    }
  });
}

// A page that the browser kept asks for what was answered already.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
