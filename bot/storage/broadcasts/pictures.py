"""Pictures that Telegram keeps: once sent, a picture is sent again by its id."""

from sqlalchemy import delete, select

from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import pictures


class Pictures:
    """The ids of pictures, by a key of the caller's that says what the picture shows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, key: str) -> str | None:
        """Look an id up."""
        row = await self._database.row(select(pictures.c.file_id).where(pictures.c.key == key))
        return None if row is None else str(row.file_id)

    async def drop(self, key: str, file_id: str) -> None:
        """Forget an id; another id that was noted meanwhile stays."""
        await self._database.write(
            delete(pictures).where(pictures.c.key == key, pictures.c.file_id == file_id)
        )

    async def keep(self, key: str, file_id: str) -> None:
        """Note an id in place of an earlier one."""
        async with self._database.writing() as connection:
            new = insert_into(connection, pictures).values(key=key, file_id=file_id)
            await connection.execute(
                new.on_conflict_do_update(
                    index_elements=[pictures.c.key], set_={"file_id": new.excluded.file_id}
                )
            )
