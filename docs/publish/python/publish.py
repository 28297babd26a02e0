#!/usr/bin/env python3
"""Publishes an item, a review, a sale and the end of a day; each counts once the broker has it in a queue."""

import json
import os
from datetime import datetime, timezone

import pika

EXCHANGE = "trendloom.inbound"


class Shop:
    def __init__(self, url):
        self.connection = pika.BlockingConnection(pika.URLParameters(url))
        self.channel = self.connection.channel()
        self.returned = set()
        self.transactional = False
        try:
            self.channel.confirm_delivery()
        except pika.exceptions.MethodNotImplemented:
            # The broker of `./trendloom up` confirms but does not announce it, so that pika will not ask it to.
            self.channel.tx_select()
            self.channel.add_on_return_callback(lambda *message: self.returned.add(message[2].message_id))
            self.transactional = True

    def publish(self, routing_key, event_type, event_id, data):
        """The same id again is the same event, so that a program that is not sure sends again."""
        event = {
            "specversion": "1.0",
            "id": event_id,
            "source": "/shops/python",
            "type": event_type,
            "time": datetime.now(timezone.utc).isoformat(),
            "datacontenttype": "application/json",
            "dataschema": f"https://trendloom.io/schemas/{event_type}/1",
            "data": data,
        }
        body = json.dumps(event, ensure_ascii=False).encode()
        properties = pika.BasicProperties(
            content_type="application/cloudevents+json", delivery_mode=2, message_id=event_id
        )
        # With confirms, raises UnroutableError where no queue took it and NackError where the broker refused it.
        self.channel.basic_publish(EXCHANGE, routing_key, body, properties, mandatory=True)
        if self.transactional:
            self.channel.tx_commit()
            self.connection.process_data_events(time_limit=0)
            if event_id in self.returned:
                raise pika.exceptions.UnroutableError([event_id])
        print("confirmed", event_type, event_id)


def main():
    shop = Shop(os.environ["TRENDLOOM_AMQP"])
    shop.publish("catalogue.item", "ItemReceived", "item-python-lipstick-1", {
        "id": "python-口红-01", "version": 1, "title": "丝绒哑光口红 01 正红", "language": "zh",
        "price": 12.9, "currency": "GBP",
    })
    shop.publish("catalogue.review", "ReviewReceived", "review-python-1", {
        "id": "python-review-1", "itemId": "python-口红-01", "rating": 4, "text": "颜色很正，就是有点干。",
        "day": "2024-03-02",
    })
    shop.publish("sales.recorded", "SaleRecorded", "sale-python-1001-1", {
        "id": "python-1001-1", "itemId": "python-口红-01", "quantity": 1, "unitPrice": 12.9, "currency": "GBP",
        "time": "2024-03-02T10:15:00+00:00", "promotion": True,
    })
    shop.publish("day.ended", "DayEnded", "day-python-2024-03-02", {"day": "2024-03-02"})
    shop.connection.close()


if __name__ == "__main__":
    main()
