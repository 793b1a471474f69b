-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: rental
-- ------------------------------------------------------

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;

--
-- Table structure for table `actor`
--

DROP TABLE IF EXISTS `actor`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `actor` (
  `actor_id` smallint unsigned NOT NULL AUTO_INCREMENT,
  `first_name` varchar(45) NOT NULL,
  `last_name` varchar(45) NOT NULL,
  `last_update` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`actor_id`),
  KEY `idx_last_name` (`last_name`)
) ENGINE=InnoDB AUTO_INCREMENT=201 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='Who plays; "stars" aren''t\\all';
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `actor` WRITE;
/*!40000 ALTER TABLE `actor` DISABLE KEYS */;
INSERT INTO `actor` VALUES (1,'PENELOPE','O\'NEIL; CREATE TABLE `no` (a int)','2006-02-15 04:34:33'),(2,'NICK','"a"','2006-02-15 04:34:33');
/*!40000 ALTER TABLE `actor` ENABLE KEYS */;
UNLOCK TABLES;

CREATE TABLE `film` (
  `film_id` smallint unsigned NOT NULL AUTO_INCREMENT,
  `title` varchar(128) NOT NULL COMMENT 'As on the poster',
  `description` text,
  `release_year` year DEFAULT NULL,
  `language_id` tinyint unsigned NOT NULL,
  `original_language_id` tinyint unsigned DEFAULT NULL,
  `rental_duration` tinyint unsigned NOT NULL DEFAULT '3',
  `rental_rate` decimal(4,2) unsigned NOT NULL DEFAULT '4.99',
  `length` smallint unsigned DEFAULT NULL,
  `rating` enum('G','PG','PG-13','it''s') DEFAULT 'G',
  `special_features` set('Trailers','Commentaries','Deleted Scenes') DEFAULT 'Trailers,Deleted Scenes',
  `poster` mediumblob,
  `extra` json DEFAULT NULL,
  `shown_until` datetime(3) NOT NULL DEFAULT '0000-00-00 00:00:00.000',
  `is_open` tinyint(1) NOT NULL DEFAULT '1',
  `flags` bit(4) NOT NULL DEFAULT b'0101',
  `title_length` int GENERATED ALWAYS AS (char_length(`title`)) VIRTUAL,
  `mystery` int GENERATED ALWAYS AS (crc32(`title`)) STORED,
  PRIMARY KEY (`film_id`),
  UNIQUE KEY `title_year` (`title`,`release_year`),
  KEY `idx_last_name` (`title`(10) DESC),
  KEY `idx_fk_language_id` (`language_id`),
  FULLTEXT KEY `idx_title_description` (`title`,`description`),
  CONSTRAINT `fk_film_language` FOREIGN KEY (`language_id`) REFERENCES `language` (`language_id`) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT `fk_film_language_original` FOREIGN KEY (`original_language_id`) REFERENCES `language` (`language_id`) ON DELETE SET NULL,
  CONSTRAINT `chk_length` CHECK (((`length` is null) or (`length` between 1 and 600))),
  CONSTRAINT `chk_title` CHECK ((`title` <> _utf8mb4'')),
  CONSTRAINT `chk_regexp` CHECK (regexp_like(`title`,_utf8mb4'^[A-Z]'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE `language` (
  `language_id` tinyint unsigned NOT NULL AUTO_INCREMENT,
  `name` char(20) NOT NULL,
  PRIMARY KEY (`language_id`)
) ENGINE=InnoDB;

CREATE TABLE `film_actor` (
  `actor_id` smallint unsigned NOT NULL,
  `film_id` smallint unsigned NOT NULL,
  PRIMARY KEY (`actor_id`,`film_id`),
  KEY `idx_fk_film_id` (`film_id`),
  CONSTRAINT `fk_film_actor_actor` FOREIGN KEY (`actor_id`) REFERENCES `actor` (`actor_id`) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT `fk_film_actor_film` FOREIGN KEY (`film_id`) REFERENCES `film` (`film_id`)
) ENGINE=InnoDB;

CREATE TABLE `Payment` (
  `PaymentId` bigint unsigned NOT NULL AUTO_INCREMENT,
  `Amount` decimal(5,2) NOT NULL,
  `ref` bigint(20) unsigned DEFAULT NULL,
  `place` geometry NOT NULL /*!80003 SRID 0 */,
  `took` time DEFAULT '838:59:59',
  `a_name_that_is_so_long_that_postgresql_will_not_keep_all_of_it_x` int DEFAULT 0,
  PRIMARY KEY (`PaymentId`),
  SPATIAL KEY `idx_place` (`place`)
) ENGINE=InnoDB
/*!50100 PARTITION BY HASH (`PaymentId`)
PARTITIONS 4 */;

--
-- Temporary view structure for view `film_list`
--
/*!50001 CREATE TABLE `film_list` (
  `id` tinyint NOT NULL
) ENGINE=MyISAM */;

DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `ins_film` AFTER INSERT ON `film` FOR EACH ROW BEGIN
    INSERT INTO film_text (film_id, title) VALUES (new.film_id, 'x;');
  END */;;
CREATE DEFINER=`root`@`localhost` PROCEDURE `film_in_stock`(IN p_film_id INT)
BEGIN
  CREATE TABLE inner_table (a int);
END ;;
DELIMITER ;

/*!50001 DROP VIEW IF EXISTS `film_list`*/;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `film_list` AS select `film`.`film_id` AS `id` from `film` */;

-- Dump completed on 2026-01-01
