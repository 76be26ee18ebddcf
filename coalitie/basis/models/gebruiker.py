"""Accounts: an e-mail address is the login."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Group, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from coalitie.basis.geschiedenis import gevolgd


class GebruikerManager(BaseUserManager):
    """Makes accounts."""

    @classmethod
    def normalize_email(cls, email):
        """Return the address in lower case: that is how allauth looks for it at the login."""
        return (email or "").strip().lower()

    def create_user(self, email, password=None, **velden):
        """Create an account; without ``password`` it cannot sign in by password."""
        gebruiker = self.model(email=self.normalize_email(email), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker

    def create_superuser(self, email, password=None, **velden):
        """Create an account that may do everything."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **velden)

    def get_by_natural_key(self, email):
        """Find an account whatever the case its address was typed in."""
        return self.get(email__iexact=email)


@gevolgd(exclude=["password", "last_login"])
class Gebruiker(AbstractBaseUser, PermissionsMixin):
    """A person who can sign in. ``is_staff`` opens the admin; groups say what may be done there."""

    class Mailvoorkeur(models.TextChoices):
        """How often somebody wants to hear what waits. What they cannot do without comes anyway."""

        DAGELIJKS = "dagelijks", _("hooguit een keer per dag")
        WEKELIJKS = "wekelijks", _("een keer per week, op maandag")
        GEEN = "geen", _("geen herinneringen")

    email = models.EmailField(_("e-mailadres"), unique=True)
    naam = models.CharField(_("naam"), max_length=120, blank=True)
    is_staff = models.BooleanField(
        _("mag in het beheer"),
        default=False,
        help_text=_("Zet dit aan voor het programmateam en de redactie, niet voor partners."),
    )
    is_active = models.BooleanField(
        _("actief"),
        default=True,
        help_text=_(
            "Zet dit uit in plaats van een account te verwijderen: de geschiedenis blijft dan kloppen."
        ),
    )
    mailvoorkeur = models.CharField(
        _("herinneringen per mail"), max_length=10, choices=Mailvoorkeur, default=Mailvoorkeur.DAGELIJKS
    )
    groups = models.ManyToManyField(
        Group,
        through="Groepslidmaatschap",
        verbose_name=_("groepen"),
        blank=True,
        related_name="user_set",
        related_query_name="user",
        help_text=_("Wat iemand in het beheer mag, hangt af van de groepen."),
    )
    aangemaakt_op = models.DateTimeField(_("aangemaakt op"), default=timezone.now, editable=False)

    objects = GebruikerManager()

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
        ordering = ("email",)
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="gebruiker_email_uniek",
                violation_error_message=_("Er is al een account met dit e-mailadres."),
            )
        ]

    def __str__(self):
        return self.naam or self.email

    def clean(self):
        """Normalise the address, so that one person has one account."""
        super().clean()
        self.email = type(self).objects.normalize_email(self.email)

    def get_full_name(self):
        """Return the name, or the address when there is none."""
        return str(self)


@gevolgd()
class Groepslidmaatschap(models.Model):
    """Somebody is in a group. Django's own table for it, as a model, so that its history is kept."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="+", verbose_name=_("gebruiker")
    )
    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="+", verbose_name=_("groep"))

    class Meta:
        db_table = "basis_gebruiker_groups"
        verbose_name = _("groep van een gebruiker")
        verbose_name_plural = _("groepen van gebruikers")
        unique_together = [("gebruiker", "group")]

    def __str__(self):
        return f"{self.gebruiker}: {self.group}"
