// SPDX-License-Identifier: Apache-2.0
#include "support/envforms.h"

namespace Howdah::EnvForms {

using namespace Qt::StringLiterals;

const QString revisions = u"mig/versions/"_s;

QString revision(const QString &id, const QString &down, const QString &body)
{
    return u"\"\"\"revision %1\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\nrevision = '%1'\n"
           "down_revision = %2\n\n\ndef upgrade():\n%3\n\n\ndef downgrade():\n    pass\n"_s.arg(
               id, down.isEmpty() ? u"None"_s : u'\'' + down + u'\'', body);
}

const QString plainBody
    = u"    op.create_table('t', sa.Column('id', sa.Integer, primary_key=True), sa.Column('n', sa.Text, index=True))"_s;
// One command at a time: asyncpg prepares what it executes.
const QString moreBody = u"    op.execute(\"create type mood as enum ('a', 'b')\")\n"
                         "    op.execute('alter table t add column m mood')"_s;

const QString synchronousText = u"from sqlalchemy import engine_from_config, create_engine, pool\n"
                                "from alembic import context\nconfig = context.config\n%1\n"
                                "with engine.connect() as connection:\n    context.configure(connection=connection)\n"
                                "    with context.begin_transaction():\n        context.run_migrations()\n"_s;

QString synchronous(const QString &engine)
{
    return synchronousText.arg(engine);
}

QString ini(const QString &url)
{
    return u"[alembic]\nscript_location = %(here)s/mig\nprepend_sys_path = .\n"_s
        + (url.isEmpty() ? QString() : u"sqlalchemy.url = "_s + url + u'\n');
}

Files project(const QString &iniText, const QString &environment, const Files &more)
{
    Files files{{u"alembic.ini"_s, iniText}, {u"mig/env.py"_s, environment},
        {revisions + u"a1.py", revision(u"a1"_s, {}, plainBody)},
        {revisions + u"b2.py", revision(u"b2"_s, u"a1"_s, moreBody)}};
    for (const auto &[name, text] : more)
        files[name] = text;
    return files;
}

const QString fromIniText = u"engine = engine_from_config(config.get_section(config.config_ini_section), "
                            "prefix='sqlalchemy.', poolclass=pool.NullPool)"_s;

QString fromIni()
{
    return fromIniText;
}

const QString asynchronousText
    = u"import asyncio\nfrom sqlalchemy import pool\nfrom alembic import context\n"
      "from sqlalchemy.ext.asyncio import async_engine_from_config, create_async_engine\n"
      "config = context.config\n"
      "def run(connection):\n    context.configure(connection=connection)\n"
      "    with context.begin_transaction():\n        context.run_migrations()\n"
      "async def main():\n    engine = %1\n    async with engine.connect() as connection:\n"
      "        await connection.run_sync(run)\n    await engine.dispose()\nasyncio.run(main())\n"_s;

static QString asynchronous(const QString &engine)
{
    return asynchronousText.arg(engine);
}

const QString multidb = u"from sqlalchemy import engine_from_config, pool\nfrom alembic import context\nimport re\n"
                        "config = context.config\nengines = {}\n"
                        "for name in re.split(r',\\s*', config.get_main_option('databases')):\n"
                        "    engines[name] = rec = {}\n    rec['engine'] = engine_from_config(\n"
                        "        config.get_section(name), prefix='sqlalchemy.', poolclass=pool.NullPool)\n"
                        "for name, rec in engines.items():\n    engine = rec['engine']\n"
                        "    rec['connection'] = conn = engine.connect()\n    rec['transaction'] = conn.begin()\n"
                        "try:\n    for name, rec in engines.items():\n"
                        "        context.configure(connection=rec['connection'], upgrade_token='%s_upgrades' % name)\n"
                        "        context.run_migrations(engine_name=name)\n"
                        "    for rec in engines.values():\n        rec['transaction'].commit()\n"
                        "except:\n    for rec in engines.values():\n        rec['transaction'].rollback()\n    raise\n"
                        "finally:\n    for rec in engines.values():\n        rec['connection'].close()\n"_s;

const QString multidbRevision
    = u"revision = 'a1'\ndown_revision = None\nfrom alembic import op\nimport sqlalchemy as sa\n"
      "def upgrade(engine_name):\n    globals()['upgrade_%s' % engine_name]()\n"
      "def downgrade(engine_name):\n    pass\n"
      "def upgrade_one():\n    op.create_table('first', sa.Column('id', sa.Integer, primary_key=True))\n"
      "def upgrade_two():\n    op.create_table('second', sa.Column('id', sa.Integer, primary_key=True))\n"_s;

std::vector<Form> forms()
{
    const QString url = u"postgresql://$URL"_s, asyncUrl = u"postgresql+asyncpg://$URL"_s;
    const QString plain = synchronous(fromIni());
    return {
        {"plain", project(ini(url), plain)},
        {"async",
            project(ini(asyncUrl),
                asynchronous(u"async_engine_from_config(config.get_section(config."
                             "config_ini_section), poolclass=pool.NullPool)"_s))},
        {"multidb",
            {{u"alembic.ini"_s,
                 u"[alembic]\nscript_location = %(here)s/mig\ndatabases = one, two\n[one]\nsqlalchemy.url = "
                 "postgresql://$URL\n[two]\nsqlalchemy.url = postgresql://$URL2\n"_s},
                {u"mig/env.py"_s, multidb}, {revisions + u"a1.py", multidbRevision}}},
        {"settings object",
            project(ini(), synchronous(u"from app.settings import settings\nengine = create_engine(settings.url)"_s),
                {{u"app/__init__.py"_s, {}},
                    {u"app/settings.py"_s,
                        u"from pydantic import BaseModel\nclass Settings(BaseModel):\n    host: str = '$HOST'\n"
                        "    name: str = 'trap'\n    @property\n    def url(self):\n"
                        "        return f'postgresql+psycopg://app:secret@{self.host}/{self.name}'\n"
                        "settings = Settings()\n"_s}})},
        {"own variable", project(ini(), synchronous(u"import os\nengine = create_engine(os.environ['SHOP_DSN'])"_s))},
        {"DATABASE_URL",
            project(ini(u"driver://user:pass@localhost/dbname"_s),
                synchronous(u"import os\nconfig.set_main_option('sqlalchemy.url', os.environ['DATABASE_URL'])\n"_s
                    + fromIni()))},
        {"hard-coded", project(ini(), synchronous(u"engine = create_engine('postgresql+psycopg2://$URL')"_s))},
        {"hard-coded, async", project(ini(), asynchronous(u"create_async_engine('postgresql+psycopg://$URL')"_s))},
        {"engine at import",
            project(ini(), synchronous(u"from app.db import engine"_s),
                {{u"app/__init__.py"_s, {}},
                    {u"app/db.py"_s,
                        u"from sqlalchemy import create_engine\nengine = create_engine('postgresql://$URL')\n"
                        "with engine.connect() as c:\n    assert c.exec_driver_sql('select 1').scalar() == 1\n"_s}})},
        {"socket", project(ini(u"postgresql://postgres@/trap?host=$SOCKET&port=$PORT"_s), plain)},
        {"pg8000", project(ini(u"postgresql+pg8000://$URL"_s), plain)},
        {"creator",
            project(ini(),
                synchronous(u"import psycopg2\nengine = create_engine('postgresql://', "
                            "creator=lambda: psycopg2.connect('postgresql://$URL'))"_s))},
        {"psycopg2 in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import psycopg2\n    with psycopg2.connect('postgresql://$URL') as c:\n"
                        "        c.cursor().execute('create table raw (id int)')"_s)}})},
        {"psycopg in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import psycopg\n    with psycopg.connect('postgresql://$URL', autocommit=True) as c:\n"
                        "        c.execute('create table raw (id int)')"_s)}})},
        {"asyncpg in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import asyncio, asyncpg\n    async def work():\n"
                        "        async with asyncpg.create_pool('postgresql://$URL', min_size=1) as pool:\n"
                        "            await pool.execute('create table raw (id int)')\n        c = await "
                        "asyncpg.connect(host="
                        "'127.0.0.1', port=$PORT, user='app', password='secret', database='trap')\n"
                        "        await c.execute('create table raw2 (id int)')\n        await c.close()\n"
                        "    asyncio.run(work())"_s)}})},
        {"[production] above [alembic]",
            project(
                u"[production]\nsqlalchemy.url = postgresql://$URL2\nscript_location = nowhere\n"_s + ini(url), plain)},
        {"pyproject",
            [&] {
                Files files = project(u"[alembic]\nsqlalchemy.url = postgresql://$URL\n"_s, plain);
                files[u"pyproject.toml"_s]
                    = u"[project]\nname = \"x\"\n[tool.alembic]\nscript_location = \"%(here)s/mig\"\n"
                      "prepend_sys_path = [\n  \".\"\n]\n"_s;
                return files;
            }(),
            ""},
        {"Flask-Migrate",
            {{u"app.py"_s,
                 u"from flask import Flask\nfrom flask_migrate import Migrate\nfrom flask_sqlalchemy import "
                 u"SQLAlchemy\n"
                 "app = Flask(__name__)\napp.config['SQLALCHEMY_DATABASE_URI'] = 'postgresql://$URL'\n"
                 "db = SQLAlchemy(app)\nMigrate(app, db)\n"_s},
                {u"migrations/alembic.ini"_s, u"[alembic]\n"_s},
                {u"migrations/env.py"_s,
                    u"from alembic import context\nfrom flask import current_app\n"
                    "engine = current_app.extensions['migrate'].db.engine\n"
                    "with engine.connect() as connection:\n    context.configure(connection=connection)\n"
                    "    with context.begin_transaction():\n        context.run_migrations()\n"_s},
                {u"migrations/versions/a1.py"_s, revision(u"a1"_s, {}, plainBody)}},
            "python3 -m flask db upgrade"},
        {"psql in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import subprocess\n    subprocess.run(['psql', '-X', '-q', '-c', 'create table raw (id "
                        u"int)', "
                        "'postgresql://$URL'], check=True)"_s)}})},
        {"another python in a revision",
            project(ini(url), plain,
                {{revisions + u"b2.py",
                    revision(u"b2"_s, u"a1"_s,
                        u"    import subprocess, sys\n    subprocess.run([sys.executable, '-c', \"import psycopg2\\n"
                        "with psycopg2.connect('postgresql://$URL') as c: c.cursor().execute('create table raw (id "
                        "int)')\"], check=True)"_s)}}),
            "alembic upgrade heads", u"start the program python3"_s},
    };
}

} // namespace Howdah::EnvForms
