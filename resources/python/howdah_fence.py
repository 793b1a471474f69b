# SPDX-License-Identifier: Apache-2.0
"""The fence around a team's Python: whatever database it asks for, it gets a scratch database.

Loaded before anything else of the program (sitecustomize). HOWDAH_FENCE names a file with what it must know: the
scratch server's socket folder, port and role, a folder to talk through, and whether the operating system's wall stands.
Drivers and SQLAlchemy are changed when they are imported; what slips past them is refused where Python opens sockets.
Works with every Python since 3.8 and needs nothing but its library.
"""
import hashlib
import importlib.abc
import importlib.util
import ipaddress
import json
import os
import shutil
import sys
import time

with open(os.environ["HOWDAH_FENCE"], encoding="utf-8") as _file:
    SETTINGS = json.load(_file)

HOST, PORT = SETTINGS["host"], int(SETTINGS["port"])
PASSWORD = SETTINGS.get("password")
SOCKET = os.path.join(HOST, ".s.PGSQL.%d" % PORT)
LIBRARY = os.path.dirname(os.path.abspath(__file__))
_known = {}  # what was asked for -> name of its scratch database


class Refused(PermissionError):
    """A person reads its text: what was refused, and why."""


def report(kind, **facts):
    """One line of the report: a connection that was redirected, or something that was refused."""
    facts["kind"] = kind
    line = (json.dumps(facts) + "\n").encode()
    descriptor = os.open(os.path.join(SETTINGS["folder"], "report"), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, line)
    finally:
        os.close(descriptor)


def refuse(what, sentence):
    report("refused", what=what)
    raise Refused(sentence)


# Which scratch database stands for which of theirs ---------------------------------------------------------------


def key_of(host, port, database, user=None):
    """A name for the database that was meant; the driver, the user and the password do not make another one of it."""
    host = str(host or "").strip()
    port = str(port or "").strip()
    if host == HOST or (not host and not database):
        # The one a program gets that asks for none (PG*, DATABASE_URL), or for one it was given before.
        return "" if database not in _known.values() else "=" + database
    if host in ("", "localhost", "127.0.0.1", "::1") or host.startswith("/"):
        host = "localhost"
    return "%s:%s/%s" % (host.lower(), port or "5432", database or user or "")


def scratch_for(key):
    """The scratch database that stands for `key`: the program is asked for it once, through the folder."""
    if key.startswith("="):
        return key[1:]
    if key not in _known:
        _known[key] = answer_to(key)
        report("redirected", what=key.rsplit("/", 1)[-1], database=_known[key])
    return _known[key]


def answer_to(key):
    """What the program outside says to `key`, through the folder."""
    stem = os.path.join(SETTINGS["folder"], hashlib.sha256(key.encode()).hexdigest()[:32])
    if not os.path.exists(stem + ".have"):
        with open(stem + ".part", "w", encoding="utf-8") as wanted:
            json.dump(key, wanted)
        os.replace(stem + ".part", stem + ".want")
    end = time.monotonic() + 60
    pause = 0.001
    while not os.path.exists(stem + ".have") and time.monotonic() < end:
        time.sleep(pause)
        pause = min(0.01, pause * 1.2)
    with open(stem + ".have", encoding="utf-8") as have:
        return json.load(have)


def rename(old, new):
    """From now on another scratch database stands for what `old` stood for."""
    for key, database in list(_known.items()):
        if database == old:
            _known[key] = new
    _known.setdefault("", new)
    if os.environ.get("PGDATABASE") == old:
        os.environ["PGDATABASE"] = os.environ["PGUSER"] = new


def database_named(key):
    """The scratch database that stands for `key` already, or None."""
    return _known.get(key)


# libpq's way of saying where: keyword=value ------------------------------------------------------------------------

# Where a connection goes and how it proves who it is; the rest (options, application_name, …) stays.
_WHERE = {
    "host", "hostaddr", "port", "user", "dbname", "database", "password", "passfile", "service", "servicefile",
    "sslmode", "sslcert", "sslkey", "sslrootcert", "sslcrl", "sslcrldir", "sslpassword", "sslnegotiation", "sslsni",
    "sslcompression", "sslcertmode", "ssl_min_protocol_version", "ssl_max_protocol_version", "requiressl",
    "channel_binding", "gssencmode", "gsslib", "krbsrvname", "gssdelegation", "requirepeer", "require_auth",
    "target_session_attrs", "load_balance_hosts",
}


def redirected(parameters):
    """Connection parameters as libpq knows them, with the scratch database instead of the one they name."""
    if parameters.get("service") and not (parameters.get("dbname") or parameters.get("database")):
        parameters = dict(parameters, host="service", dbname=parameters["service"])
    key = key_of(
        parameters.get("host") or parameters.get("hostaddr"),
        parameters.get("port"),
        parameters.get("dbname") or parameters.get("database"),
        parameters.get("user"),
    )
    kept = {name: value for name, value in parameters.items() if name not in _WHERE}
    database = scratch_for(key)
    kept.update(host=HOST, port=str(PORT), user=database, dbname=database)  # each has a role of its own name
    if PASSWORD:
        kept["password"] = PASSWORD
    return kept


# Drivers -------------------------------------------------------------------------------------------------------------


def _quoted(parameters):
    def word(value):
        return "'" + str(value).replace("\\", "\\\\").replace("'", "\\'") + "'"

    return " ".join("%s=%s" % (name, word(value)) for name, value in parameters.items() if value is not None)


def change_psycopg2_extensions(module):
    theirs = module.connection

    def ours(dsn):
        return _quoted(redirected(module.parse_dsn(dsn)))

    class connection(theirs):
        def __init__(self, dsn, *arguments, **keywords):
            super().__init__(ours(dsn), *arguments, **keywords)

    connection.__doc__ = theirs.__doc__
    module.connection = connection
    core = sys.modules["psycopg2._psycopg"]
    _connect = core._connect

    def connect(dsn, connection_factory=None, *arguments, **keywords):
        return _connect(ours(dsn), connection_factory, *arguments, **keywords)

    core._connect = connect
    core.connection = connection
    parent = sys.modules.get("psycopg2")
    if parent is not None and hasattr(parent, "_connect"):
        parent._connect = connect


def change_psycopg2(module):
    module._connect = sys.modules["psycopg2._psycopg"]._connect


def change_psycopg(module):
    from psycopg.conninfo import conninfo_to_dict

    def ours(conninfo, keywords):
        known = {name: keywords.pop(name) for name in list(keywords) if name in _CONNINFO or name in _WHERE}
        return redirected(conninfo_to_dict(conninfo or "", **known))

    for name in ("Connection", "AsyncConnection"):
        kind = getattr(module, name)
        theirs = kind.__dict__["connect"].__func__

        def connect(cls, conninfo="", *, _theirs=theirs, **keywords):
            where = ours(conninfo, keywords)
            return _theirs(cls, "", **where, **keywords)

        kind.connect = classmethod(connect)
    module.connect = module.Connection.connect
    if hasattr(module, "connection"):
        module.connection.connect = module.connect
    pq = sys.modules["psycopg.pq"]
    for name in ("connect", "connect_start", "ping"):
        try:
            theirs = getattr(pq.PGconn, name).__func__

            def low(cls, conninfo, *, _theirs=theirs):
                return _theirs(cls, _quoted(redirected(conninfo_to_dict(conninfo.decode()))).encode())

            setattr(pq.PGconn, name, classmethod(low))
        except (AttributeError, TypeError):
            pass  # the compiled one cannot be changed; its callers above are


_CONNINFO = {
    "options", "application_name", "fallback_application_name", "connect_timeout", "client_encoding", "keepalives",
    "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout", "replication",
}


def change_asyncpg(module):
    from urllib.parse import parse_qsl, unquote, urlsplit

    theirs = module._connect
    special = {"host", "port", "user", "password", "dbname", "database", "passfile", "service", "servicefile"}

    def where(keywords):
        """Host, port, database and user as the arguments, else the DSN say; what else the DSN holds are settings."""
        found, settings = {}, {}
        dsn = keywords.get("dsn")
        if dsn:
            parts = urlsplit(dsn)
            network = parts.netloc.rsplit("@", 1)
            found["user"] = unquote(network[0].split(":", 1)[0]) if len(network) == 2 else None
            address = network[-1]
            host, _, port = address.rpartition(":") if address.rpartition(":")[2].isdigit() else (address, "", "")
            found["host"], found["port"], found["database"] = unquote(host).strip("[]"), port, unquote(parts.path[1:])
            for name, value in parse_qsl(parts.query):
                name = "database" if name == "dbname" else name
                if name in special:
                    found[name] = value
                elif name not in _WHERE and name not in ("direct_tls", "gsslib"):
                    settings[name] = value
        for name in ("host", "port", "user", "database"):
            value = keywords.get(name)
            if value is not None:
                found[name] = ",".join(map(str, value)) if isinstance(value, (list, tuple)) else value
        return found, settings

    async def connect(**keywords):
        found, settings = where(keywords)
        database = scratch_for(key_of(found.get("host"), found.get("port"), found.get("database"), found.get("user")))
        if settings or keywords.get("server_settings"):
            settings.update(keywords.get("server_settings") or {})
            keywords["server_settings"] = settings
        for name in ("dsn", "password", "passfile", "service", "servicefile", "krbsrvname", "gsslib"):
            if name in keywords:
                keywords[name] = None
        for name in ("target_session_attrs",):
            if name in keywords:
                keywords[name] = None
        keywords.update(host=HOST, port=PORT, user=database, database=database, ssl=False, password=PASSWORD)
        if "direct_tls" in keywords:
            keywords["direct_tls"] = False
        return await theirs(**keywords)

    module._connect = connect


def change_pg8000(module):
    import inspect

    kind = module.CoreConnection if hasattr(module, "CoreConnection") else module.Connection
    theirs = kind.__init__
    signature = inspect.signature(theirs)

    def __init__(self, *arguments, **keywords):
        bound = signature.bind(self, *arguments, **keywords)
        bound.apply_defaults()
        given = bound.arguments
        host = given.get("unix_sock") and os.path.dirname(str(given["unix_sock"])) or given.get("host")
        database, user = given.get("database"), given.get("user")
        database = database.decode() if isinstance(database, bytes) else database
        user = user.decode() if isinstance(user, bytes) else user
        given["database"] = scratch_for(key_of(host, given.get("port"), database, user))
        given.update(
            user=given["database"], host=None, port=PORT, unix_sock=SOCKET, password=PASSWORD, ssl_context=None)
        for name in ("source_address", "sock"):
            if name in given:
                given[name] = None
        given.pop("self", None)
        theirs(self, **given)

    kind.__init__ = __init__


def refuse_driver(module):
    """Drivers that nobody taught to go elsewhere: they may be imported, they may not connect."""
    name = module.__name__

    def connect(*arguments, **keywords):
        refuse(name, "Howdah cannot lead the driver %s to the scratch database, so it may not connect." % name)

    for function in ("connect", "Connection"):
        if hasattr(module, function):
            setattr(module, function, connect)


# SQLAlchemy -----------------------------------------------------------------------------------------------------------

OURS = {"postgresql", "postgres", "driver"}  # the last is what `alembic init` writes for a person to replace


def placeholder():
    return SETTINGS["url"]


def _drivers():
    wanted = ("psycopg2", "psycopg", "asyncpg", "pg8000")
    return [name for name in wanted if importlib.util.find_spec(name) is not None]


def _engine_url(url, is_async):
    """The URL as it was given where its driver can be used; a usable one where it names none."""
    from sqlalchemy.engine.url import make_url

    url = make_url(placeholder() if url is None or url == "" else url)
    backend, _, driver = url.drivername.partition("+")
    if backend not in OURS:
        return url, backend
    installed = _drivers()
    known = {"asyncpg": True, "psycopg": True, "psycopg_async": True}
    if is_async and driver not in known:
        driver = next((name for name in ("asyncpg", "psycopg") if name in installed), driver)
    elif not is_async and not driver and "psycopg2" not in installed:
        driver = next((name for name in ("psycopg", "pg8000") if name in installed), "")
    name = "postgresql" + ("+" + driver if driver else "")
    if name == url.drivername:
        return url, None
    return (url.set(drivername=name) if hasattr(url, "set") else make_url(name + str(url)[len(url.drivername):])), None


def change_engines(module):
    theirs = module.create_engine
    from_configuration = module.engine_from_config

    def create_engine(url, **keywords):
        usable, other = _engine_url(url, bool(keywords.get("_is_async")))
        if other:

            def creator(*arguments, **more):
                refuse(
                    other + ":", "env.py connects to a database of %s: Howdah builds PostgreSQL schemas, in a scratch "
                    "database, and lets nothing else be reached." % other)

            keywords = dict(keywords, creator=creator)
        return theirs(usable, **keywords)

    def engine_from_config(configuration, prefix="sqlalchemy.", **keywords):
        return from_configuration(_with_url(configuration, prefix, keywords), prefix, **keywords)

    for function, original in ((create_engine, theirs), (engine_from_config, from_configuration)):
        function.__doc__, function.__module__ = original.__doc__, original.__module__
    module.create_engine = create_engine
    module.engine_from_config = engine_from_config


def _with_url(configuration, prefix, keywords):
    if keywords.get("url") or configuration.get(prefix + "url"):
        return configuration
    return dict(configuration, **{prefix + "url": placeholder()})


def change_async_engines(module):
    if not hasattr(module, "async_engine_from_config"):
        return
    theirs = module.async_engine_from_config

    def async_engine_from_config(configuration, prefix="sqlalchemy.", **keywords):
        return theirs(_with_url(configuration, prefix, keywords), prefix, **keywords)

    module.async_engine_from_config = async_engine_from_config


def change_database_helpers(module):
    """sqlalchemy_utils: the scratch database is there, and is neither made nor dropped."""
    module.database_exists = lambda url: True
    module.create_database = lambda url, *arguments, **keywords: None
    module.drop_database = lambda url: None


CHANGES = {
    "psycopg2.extensions": change_psycopg2_extensions,
    "psycopg2": change_psycopg2,
    "psycopg": change_psycopg,
    "asyncpg.connect_utils": change_asyncpg,
    "pg8000.core": change_pg8000,
    "sqlalchemy.engine.create": change_engines,
    "sqlalchemy.ext.asyncio.engine": change_async_engines,
    "sqlalchemy_utils.functions.database": change_database_helpers,
    "sqlalchemy_utils.functions": change_database_helpers,
    "pgdb": refuse_driver,
    "psycopg2cffi": refuse_driver,
    "postgresql.driver": refuse_driver,
    "pymysql": refuse_driver,
    "MySQLdb": refuse_driver,
    "mysql.connector": refuse_driver,
    "oracledb": refuse_driver,
    "pyodbc": refuse_driver,
    "pymssql": refuse_driver,
}


class _Changing(importlib.abc.MetaPathFinder):
    """Finds modules as Python would, and changes those of CHANGES right after they were run."""

    def find_spec(self, name, path=None, target=None):
        change = CHANGES.get(name)
        if change is None:
            return None
        spec = None
        for finder in sys.meta_path:
            if finder is not self and hasattr(finder, "find_spec"):
                spec = finder.find_spec(name, path, target)
                if spec is not None:
                    break
        if spec is None or spec.loader is None:
            return spec
        loader = spec.loader
        run = loader.exec_module

        def exec_module(module):
            run(module)
            change(module)

        loader.exec_module = exec_module
        return spec


# Sockets and programs --------------------------------------------------------------------------------------------------

# What Python's own library starts to find out about the machine; they reach nothing.
_HARMLESS = {"ldconfig", "ldconfig.real", "gcc", "cc", "ld", "objdump", "uname"}


def _place(address):
    if isinstance(address, (tuple, list)) and len(address) >= 2:
        return "%s:%s" % (address[0], address[1])
    return address.decode("utf-8", "replace") if isinstance(address, bytes) else str(address)


def _connecting(connection, address):
    if isinstance(address, (str, bytes)) and os.path.realpath(_place(address)) == os.path.realpath(SOCKET):
        return
    refuse(_place(address), "The migrations try to reach %s; Howdah lets them reach their scratch database only."
           % _place(address))


def _sending(connection, address):
    if address is not None:
        _connecting(connection, address)


def _is_address(name):
    try:
        ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return True


def _resolving(host, *rest):
    name = host.decode("utf-8", "replace") if isinstance(host, bytes) else host
    if name and name != "localhost" and not _is_address(name):
        refuse(name, "The migrations look for the host %s; Howdah lets them reach their scratch database only." % name)


def _starting(program, arguments=None, directory=None, environment=None):
    if SETTINGS["wall"]:
        return  # the operating system keeps what it starts inside, too
    if isinstance(program, (list, tuple)):
        program = program[0] if program else ""
    program = os.fsdecode(program)
    name = os.path.basename(program.split(" ")[0])
    if name in _HARMLESS:
        return
    path = (environment if environment is not None else os.environ).get("PATH", "")
    found = shutil.which(program, path=os.fsdecode(path))
    if found and os.path.dirname(found) == LIBRARY and name in SETTINGS["clients"]:
        return  # ours, which goes to the scratch database
    refuse(name, "The migrations start the program %s; without the operating system's wall Howdah cannot keep it "
           "from reaching a real database." % name)


def _starting_popen(executable, arguments, *rest):
    if isinstance(arguments, (list, tuple)) and executable in ("/bin/sh", "sh"):
        executable = " ".join(map(os.fsdecode, arguments[1:]))[3:]  # shell=True
    _starting(executable or arguments, arguments, *rest)


_EVENTS = {
    "socket.connect": _connecting,
    "socket.sendto": _sending,
    "socket.sendmsg": _sending,
    "socket.getaddrinfo": _resolving,
    "socket.gethostbyname": _resolving,
    "subprocess.Popen": _starting_popen,
    "os.system": _starting,
    "os.exec": _starting,
    "os.posix_spawn": _starting,
    "os.startfile": _starting,
}


def _watch(event, arguments):
    watcher = _EVENTS.get(event)
    if watcher is not None:
        watcher(*arguments)


sys.meta_path.insert(0, _Changing())
sys.addaudithook(_watch)
