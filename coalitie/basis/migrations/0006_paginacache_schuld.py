from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("basis", "0005_mail"),
    ]

    operations = [
        # Moves when a change could not be told to the page cache; no rollback takes that back.
        migrations.RunSQL(
            "CREATE SEQUENCE basis_paginacache_schuld",
            "DROP SEQUENCE basis_paginacache_schuld",
        ),
    ]
