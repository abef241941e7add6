# The sheet to complain on, 13 to 17. Order and conditions: content/letters/complaint-sheet/13-17.tera.
# Above its lines the young person says "jeg"; below them the adviser is called by name.

title = Til { $child-first }
heading = Klage over en beslutning
lead = Skriv selv, eller sig det til en voksen, der skriver det ned for dig. Du bestemmer selv, hvordan du skriver det.
decision-title = Beslutningen
what = { $decision-what }
when = Beslutningen blev taget { $decision-date }.
disagree-title = Det er jeg uenig i
wish-title = Det vil jeg hellere have
late-title = Derfor klager jeg først nu
wrote-self = Jeg har selv skrevet det her.
wrote-adult = En voksen har skrevet, hvad jeg sagde.
name = Navn og dato:
last-day = Vil du klage, så gør det senest { $decision-until }.

## How (barnets lov § 3, §§ 144-150). Waits for a lawyer: content/rights/complaint.toml
how-title = Sådan gør du
send = Giv arket til { $adviser-first }, eller send det til kommunen. Du kan også bare sige det til { $adviser-first }.
send-call = Nummeret er { $adviser-phone }.
send-call-hours = Nummeret er { $adviser-phone }, { $adviser-hours }.
four-weeks = Vil du klage, skal du gøre det senest fire uger efter, at du fik beslutningen.
how-late = Den sidste dag er gået. Du kan stadig klage og skrive hvorfor.
goes-municipality = Kommunen ser på beslutningen igen. Bliver den ikke lavet om, sender kommunen klagen til Ankestyrelsen. Ankestyrelsen er ikke en del af kommunen.
goes-committee = Klagen går til Ankestyrelsen. Ankestyrelsen er ikke en del af kommunen.
until = Den sidste dag er { $decision-until }.
meanwhile = Beslutningen gælder som regel imens.
child-line = Du kan ringe til Ankestyrelsen på 33 41 12 00. De svarer på hverdage mellem klokken 9 og 15.
all-right = Det er helt i orden at klage.
help = Spørg { $adviser-first }, hvis du er i tvivl. En bisidder kan også hjælpe dig med at skrive.
parents-may-read = { $parents-who ->
    [mother] Din mor kan måske læse klagen.
    [father] Din far kan måske læse klagen.
    [other] De voksne, der har ansvaret for dig, kan måske læse klagen.
   *[both] Dine forældre kan måske læse klagen.
}
parents-may-read-rule = Forældre kan tit læse en klage, men ikke altid.
