# A talk's own screen, 10 to 12. content/letters/talk/10-12.tera.

hi = Hej { $child-first }
here = Godt at se dig.
nervous = Mange er lidt nervøse. Det er helt i orden.
who-here = Hvem er her i dag?
person-talks = Jeg hedder { $person-first }. Jeg snakker med dig.
how-long = Vi har cirka { $meeting-length }. Cirklen øverst bliver tom, når tiden er gået.
stop-now = Vil du stoppe? { $meeting-stop }
stop-now-plain = Vil du stoppe? { $stop-how ->
    [said] Sig stop, eller bank i bordet.
    [raised] Hold hånden op.
    [pointed] Peg på billedet af hånden.
    [knocked] Bank i bordet.
   *[usual] Sig stop, eller hold hånden op.
}
stop-press = { $stop-how ->
    [said] Så trykker jeg på Stop og holder op med at spørge.
    [knocked] Så trykker jeg på Stop og holder op med at spørge.
   *[usual] Du kan også trykke på Stop her på skærmen. Så holder jeg op med at spørge.
}

## One minute of practice, with the real button.
try-press = Jeg snakker løs om pandekager. { $stop-how ->
    [said] Stop mig, så holder jeg op.
    [knocked] Stop mig, så holder jeg op.
   *[usual] Tryk på Stop, så holder jeg op.
}
