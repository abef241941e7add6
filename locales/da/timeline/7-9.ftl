# The way of the case, 7 to 9. Order and conditions: content/letters/timeline/7-9.tera.
# A caption says what a step is. It never says that something was done in time, or that help will come.

title = Til { $child-first }
heading = { $child-first }s vej
lead = Her kan du se, hvad vi har gjort. Du kan også se, hvor vi er nu.
unknown-title = Det ved vi ikke endnu
unknown = Vi ved ikke alt endnu. Når vi ved noget, siger vi det til dig.
order = Nogle gange kommer tingene i en anden rækkefølge.
between-title = Imens
not-your-job = Du behøver ikke gøre noget. Det er de voksnes job.
talk-trusted = Vil du snakke med nogen? Så gå til { $trusted-first }.
call-me = Vil du snakke med mig? Så ring på { $adviser-phone }.
ask-me = Vil du vide mere? Så spørg mig.
sticker = Sæt et klistermærke der, hvor du er nu. Eller tegn din egen vej:

## The stations
way-report = Vi har fået at vide, at du måske har brug for hjælp.
way-first-look = Vi ser på, om du skal have hjælp med det samme.
way-risk-assessment = Vi finder ud af, hvad der er trygt for dig.
way-acute = Nogle voksne gør noget med det samme.
way-safety-plan = Vi aftaler, hvem der passer på dig. Vi aftaler også, hvem du kan gå til.
way-talk = Vi snakker med dig og hører, hvad du synes.
way-parents-talk = Vi snakker med de voksne derhjemme.
way-screening = Vi finder ud af, om vi skal spørge om mere.
way-limited-assessment = Vi ser på nogle få ting, så vi ved lidt mere.
way-assessment = Vi finder ud af, hvad der er godt og svært. Det kan godt tage nogle måneder.
way-police = Vi snakker med politiet.
way-police-interview = En fra politiet vil gerne snakke med dig. Jeg fortæller dig det, jeg kan.
way-barnehus = Vi mødes i Børnehuset. Det er et hus, der er lavet til børn.
way-medical-check = En læge ser, om din krop har det godt.
way-cooperation-meeting = De voksne, der kender dig, mødes og snakker.
way-network-meeting = Vi mødes med nogle, der er vigtige for dig.
way-school-meeting = Vi mødes med de voksne på din skole.
way-guidance = De voksne derhjemme får gode råd.
way-referred-no-case = Vi stopper her. Vi siger, hvem der ellers kan hjælpe.
way-hearing = Vi spørger, hvad du synes, før vi bestemmer noget.
way-decision = De voksne i kommunen bestemmer, om du skal have hjælp. Først hører vi, hvad du synes.
way-placement = Du flytter hen og bor hos nogle andre voksne.
way-contact = Vi aftaler, hvem du skal se, og hvornår.
way-plan = Vi skriver en plan. I den står, hvem der gør hvad.
way-help = Hjælpen begynder, hvis det er bestemt. Vi siger, hvem der skal hjælpe.
way-follow-up = Vi snakker sammen igen og hører, hvordan det går.
way-complaint = Nogle andre ser på det, der blev bestemt.
way-lawyer = Du møder en advokat. Advokaten kender reglerne og hjælper dig.
way-new-adviser = Du får en ny rådgiver. Vi siger hvorfor.
way-goodbye = Vi siger farvel. Vi siger også, hvad der sker bagefter.

## How they stand
way-who = Det gør { $person-first }.
way-me = Det gør jeg.
way-waiting = Nu venter vi. Vi har ikke glemt dig.
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
