# The way of the case, 13 to 17. Order and conditions: content/letters/timeline/13-17.tera.
# A caption says what a step is. It never says that something was done in time, or that help will come.

title = Til { $child-first }
heading = Hvor er vi nu, { $child-first }?
lead = Her står, hvad vi har gjort, hvor vi er nu, og hvad der måske kommer.
unknown-title = Det ved vi ikke endnu
unknown = Der er ting, vi ikke ved endnu. Når vi ved det, siger vi det til dig.
order = Rækkefølgen kan blive en anden.
between-title = Imens
not-your-job = Du behøver ikke gøre noget imens. Det er de voksnes ansvar.
talk-trusted = Vil du tale med nogen, kan du gå til { $trusted-first }.
call-me = Vil du tale med mig, kan du ringe på { $adviser-phone }.
ask-me = Vil du vide mere, så spørg mig.
sticker = Plads til dine egne noter:

## The stations
way-report = Kommunen har fået besked om, at du måske har brug for hjælp.
way-first-look = Vi ser på, om du skal have hjælp med det samme. Det skal vi gøre inden for et døgn efter, at vi har fået besked.
way-risk-assessment = Vi vurderer, hvad der er sikkert for dig, før vi taler med andre.
way-acute = Der sker noget med det samme, fordi det ikke kan vente.
way-safety-plan = Vi aftaler med dig, hvem der passer på, og hvad du gør, hvis det bliver utrygt.
way-talk = Vi taler med dig og hører, hvordan du selv ser på det.
way-parents-talk = Vi taler med dem, der har ansvaret for dig.
way-screening = Vi ser på, om der skal undersøges mere.
way-limited-assessment = Vi undersøger nogle få ting, så vi kan se, om du har brug for hjælp.
way-assessment = Vi undersøger, hvad der er svært, og hvad der går godt. Vi skal være færdige senest fire måneder efter, at vi hørte, at du måske har brug for hjælp. Bliver vi ikke færdige til tiden, siger vi det til dig.
way-police = Vi taler med politiet.
way-police-interview = Politiet vil gerne tale med dig. Politiet bestemmer, hvordan det skal foregå, og om det bliver optaget. Du behøver ikke forberede dig. Jeg fortæller dig det, jeg kan.
way-barnehus = Vi mødes i Børnehuset. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
way-medical-check = En læge undersøger dig. Du kan spørge lægen undervejs.
way-cooperation-meeting = De voksne omkring dig mødes og aftaler, hvem der gør hvad.
way-network-meeting = Vi mødes med nogle af dem, der betyder noget for dig.
way-school-meeting = Vi mødes med skolen om, hvordan du har det der.
way-guidance = De voksne derhjemme får råd.
way-referred-no-case = Kommunen opretter ikke en sag. Vi siger, hvor du ellers kan få hjælp.
way-hearing = Vi hører, hvad du mener, før der bliver besluttet noget.
way-decision = Kommunen beslutter, om der skal være hjælp, og hvilken. Først skal vi høre, hvad du mener. Bagefter siger vi, hvad det, du sagde, kom til at betyde.
way-placement = Du flytter hen og bor et andet sted end hjemme.
way-contact = Vi aftaler, hvem du skal se, hvornår og hvordan.
way-plan = Der bliver skrevet en plan. Den siger, hvad der skal ske, og hvem der gør det.
way-help = Er der besluttet hjælp, går den i gang. Du får at vide, hvem du skal møde, hvorfor, og cirka hvor længe.
way-follow-up = Vi taler sammen igen om, hvordan det går, og om hjælpen passer.
way-complaint = Nogle, der ikke selv har besluttet det, ser på afgørelsen igen.
way-lawyer = Du møder en advokat. Advokaten kender reglerne og hjælper dig.
way-new-adviser = Du får en ny rådgiver. Vi siger hvorfor, og hvad den nye ved i forvejen.
way-goodbye = Sagen slutter. Vi siger, hvad der sker bagefter, og hvordan du kan komme tilbage.

## How they stand
way-who = Det gør { $person-first }.
way-me = Det gør jeg.
way-waiting = Lige nu venter vi.
way-waiting-for = { $waiting-for }
way-hears = Du hører fra mig { $day }, også hvis der ikke er nyt.
way-been = Det er sket.
way-been-on = Det skete { $day }.
way-now = Her er vi nu.
way-now-on = Her er vi nået til. Det er { $day }.
way-next = Det er det næste.
way-next-on = Det er det næste, { $day }.
way-later = Det ved vi ikke endnu.
way-later-on = { $day }
