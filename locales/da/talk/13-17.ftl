# A talk's own screen, 13 to 17: plain, no pictures in words. content/letters/talk/13-17.tera.

hi = Hej { $child-first }
here = Godt, at du kom.
who-here = Hvem er her i dag
person-interprets = { $person-first } er tolk og oversætter for os. Kender du tolken, så sig det nu.
person-talks = Jeg hedder { $person-first }. Jeg taler med dig.
how-long = Vi har cirka { $meeting-length }. Cirklen øverst viser, hvor lang tid der er tilbage.
stop-now = Vil du stoppe? { $meeting-stop }
stop-now-plain = Vil du stoppe? Sig stop, eller hold hånden op.
stop-press = Eller tryk på Stop her på skærmen. Så holder jeg op med at spørge.

## One minute of practice, with the real button.
try-press = Jeg taler løs om vejret. Tryk på Stop.
