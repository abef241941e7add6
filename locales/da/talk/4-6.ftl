# A talk's own screen, 4 to 6: an adult reads aloud, the child looks and presses. content/letters/talk/4-6.tera.

hi = Hej { $child-first }
here = Godt, at du er her.
who-here = Hvem er her?
person-talks = Jeg hedder { $person-first }. Jeg snakker med dig.
how-long = Når cirklen er tom, er vi færdige.
stop-now = Vil du stoppe? { $meeting-stop }
stop-now-plain = Vil du stoppe? { $stop-how ->
    [said] Sig stop, eller bank i bordet.
    [raised] Hold hånden op.
    [pointed] Peg på billedet af hånden.
    [knocked] Bank i bordet.
   *[usual] Hold hånden op.
}
stop-press = { $stop-how ->
    [said] Så trykker jeg på Stop.
    [knocked] Så trykker jeg på Stop.
   *[usual] Du må også gerne trykke på den røde hånd.
}

## One minute of practice, with the real button.
try-press = Jeg snakker og snakker om pandekager. { $stop-how ->
    [said] Kan du stoppe mig?
    [knocked] Kan du stoppe mig?
   *[usual] Tryk på den røde hånd.
}
