# A talk's own screen, 7 to 9: read together, then looked at. content/letters/talk/7-9.tera.

hi = Hej { $child-first }
here = Godt at se dig.
nervous = Er du lidt nervøs? Det er helt i orden.
who-here = Hvem er her i dag?
person-talks = Jeg hedder { $person-first }. Jeg snakker med dig.
how-long = Vi snakker i cirka { $meeting-length }. Cirklen bliver tom, når tiden er gået.
stop-now = Vil du stoppe? { $meeting-stop }
stop-now-plain = Vil du stoppe? { $stop-how ->
    [said] Så sig stop, eller bank i bordet.
    [raised] Så hold hånden op.
    [pointed] Så peg på billedet af hånden.
    [knocked] Så bank i bordet.
   *[usual] Så hold hånden op.
}
stop-press = { $stop-how ->
    [said] Så trykker jeg på "Stop" og holder op med at spørge.
    [knocked] Så trykker jeg på "Stop" og holder op med at spørge.
   *[usual] Du kan også trykke på "Stop" på skærmen. Så holder jeg op med at spørge.
}

## One minute of practice, with the real button.
try-press = Jeg snakker og snakker om pandekager. { $stop-how ->
    [said] Stop mig, så holder jeg op.
    [knocked] Stop mig, så holder jeg op.
   *[usual] Tryk på "Stop", så holder jeg op.
}
