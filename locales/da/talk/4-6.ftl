# A talk's own screen, 4 to 6: an adult reads aloud, the child looks and presses. content/letters/talk/4-6.tera.

hi = Hej { $child-first }
here = Godt, at du er her.
who-here = Hvem er her?
person-talks = Jeg hedder { $person-first }. Jeg snakker med dig.
how-long = Cirklen bliver tom. Så er vi færdige.
stop-now = Vil du stoppe? { $meeting-stop }
stop-now-plain = Vil du stoppe? Hold hånden op.
stop-press = Du må også trykke her på den røde hånd.

## One minute of practice, with the real button.
try-press = Jeg snakker og snakker om pandekager. Tryk på Stop.
