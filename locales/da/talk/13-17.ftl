# A talk's own screen, 13 to 17: plain, no pictures in words. content/letters/talk/13-17.tera.

hi = Hej { $child-first }
here = Godt at se dig.
nervous = Det er helt i orden at være nervøs.
who-here = Hvem er her i dag?
person-interprets = { $person-first } er tolk og oversætter for os. Kender du tolken, så sig det nu.
person-talks = Jeg hedder { $person-first }. Jeg taler med dig.
how-long = Vi har cirka { $meeting-length }. Cirklen øverst viser, hvor lang tid der er tilbage.
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
   *[usual] Eller tryk på Stop her på skærmen. Så holder jeg op med at spørge.
}

## One minute of practice, with the real button.
try-press = Jeg snakker løs om vejret. { $stop-how ->
    [said] Stop mig.
    [knocked] Stop mig.
   *[usual] Tryk på Stop, når du har fået nok.
}
