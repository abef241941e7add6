# The way of the case, 10 to 12. Order and conditions: content/letters/timeline/10-12.tera.
# A caption says what a step is. It never says that something was done in time, or that help will come.

title = Til { $child-first }
heading = { $child-first }s vej
lead = Her kan du se, hvad vi har gjort, og hvor vi er nu. Du kan også se, hvad der kommer.
unknown-title = Det ved vi ikke endnu
unknown = Der er ting, vi ikke ved endnu. Når vi ved det, siger vi det til dig.
order = Tingene kan også komme i en anden rækkefølge.
between-title = Imens
not-your-job = Du behøver ikke gøre noget, mens vi venter. Det er de voksnes ansvar.
talk-trusted = Vil du snakke med nogen, kan du gå til { $trusted-first }.
call-me = Vil du snakke med mig, kan du ringe på { $adviser-phone }.
ask-me = Vil du vide mere, så spørg mig.
sticker = Sæt et klistermærke der, hvor du er nu, eller tegn din egen vej:

## The stations
way-report = Kommunen har fået at vide, at du måske har brug for hjælp.
way-first-look = Vi ser på, om du skal have hjælp med det samme.
way-risk-assessment = Vi finder ud af, hvad der er sikkert for dig.
way-acute = Nogle voksne gør noget med det samme.
way-safety-plan = Vi aftaler, hvem der passer på dig, og hvem du kan gå til.
way-talk = Vi snakker med dig og hører, hvordan du selv ser på det.
way-parents-talk = Vi snakker med dem, der har ansvaret for dig.
way-screening = Vi finder ud af, om vi skal undersøge noget mere.
way-limited-assessment = Vi undersøger nogle få ting, så vi ved, om du har brug for hjælp.
way-assessment = Vi undersøger, hvad der er svært, og hvad der går godt. Det kan tage nogle måneder.
way-police = Vi snakker med politiet.
way-police-interview = Politiet vil gerne snakke med dig. De bestemmer, hvordan det skal foregå. Jeg fortæller dig det, jeg kan.
way-barnehus = Vi mødes i Børnehuset. Det er et sted for børn, hvor flere voksne arbejder sammen.
way-medical-check = En læge undersøger, om din krop har det godt.
way-cooperation-meeting = De voksne, der kender dig, mødes og finder ud af, hvem der gør hvad.
way-network-meeting = Vi mødes med nogle, der er vigtige for dig.
way-school-meeting = Vi mødes med de voksne på din skole.
way-guidance = De voksne derhjemme får råd.
way-referred-no-case = Kommunen laver ikke en sag. Vi siger, hvem der ellers kan hjælpe.
way-hearing = Vi spørger, hvad du mener, før vi bestemmer noget.
way-decision = Kommunen bestemmer, om der skal være hjælp. Først hører vi, hvad du mener. Bagefter siger vi, hvorfor det blev sådan.
way-placement = Du flytter hen og bor et andet sted end hjemme.
way-contact = Vi aftaler, hvem du skal være sammen med, og hvornår.
way-plan = Vi skriver en plan. I den står, hvad der skal ske, og hvem der gør det.
way-help = Er der bestemt hjælp, går den i gang. Du får at vide, hvem du skal møde.
way-follow-up = Vi snakker sammen igen og hører, hvordan det går.
way-complaint = Nogle, der ikke selv har bestemt det, ser på det igen.
way-lawyer = Du møder en advokat. Advokaten kender reglerne og hjælper dig.
way-new-adviser = Du får en ny rådgiver. Vi siger hvorfor, og hvem der kommer.
way-goodbye = Sagen slutter. Vi siger, hvad der sker bagefter, og hvordan du kan komme tilbage.

## How they stand
way-who = Det gør { $person-first }.
way-me = Det gør jeg.
way-waiting = Lige nu venter vi. Vi har ikke glemt dig.
way-waiting-for = { $waiting-for }
way-hears = Du hører fra mig { $day }.
way-been = Det er sket.
way-been-on = Det er sket. Det var { $day }.
way-now = Her er vi nu.
way-now-on = Her er vi nået til. Det er { $day }.
way-next = Det er det næste.
way-next-on = Det er det næste. Det er { $day }.
way-later = Det ved vi ikke endnu.
way-later-on = Det er { $day }.
