# A sign of life, 4 to 6. Order and conditions: content/letters/waiting/4-6.tera.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }.
not-forgotten = Jeg har ikke glemt dig.
personal = { $meeting-personal }
waits = Nu venter vi.
waits-for = { $waiting-for }
i-watch = Jeg holder øje med det.
# Where they meet first.
sign-meets = Vi ses { $sign-day }.
sign-too = Du hører også fra mig { $sign-too }. Selv hvis der ikke er noget nyt.
hears = Du hører fra mig { $waiting-hears }.
hears-anyway = Også hvis der ikke er noget nyt.
hears-call = Jeg ringer til dig.
hears-message = Jeg skriver til dig.
hears-adult = En voksen siger det til dig.
not-your-job = Du behøver ikke gøre noget. Det er de voksnes job.
talk-trusted = Vil du snakke? Så gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
ask-me = Du må gerne spørge mig.
greeting = Hilsen { $adviser-first }
