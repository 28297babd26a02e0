// Publishes an item, a review, a sale and the end of a day; each counts once the broker has it in a queue.
import amqp from 'amqplib';

const EXCHANGE = 'trendloom.inbound';
const returned = new Set();

const connection = await amqp.connect(process.env.TRENDLOOM_AMQP);
const channel = await connection.createConfirmChannel();
channel.on('return', (message) => returned.add(message.properties.messageId));

// The same id again is the same event, so that a program that is not sure sends again.
async function publish(routingKey, type, id, data) {
  const event = {
    specversion: '1.0',
    id,
    source: '/shops/node',
    type,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    dataschema: `https://trendloom.io/schemas/${type}/1`,
    data,
  };
  channel.publish(EXCHANGE, routingKey, Buffer.from(JSON.stringify(event)), {
    contentType: 'application/cloudevents+json',
    persistent: true,
    mandatory: true,
    messageId: id,
  });
  // Many messages may wait for one confirm: publish a thousand, then wait.
  await channel.waitForConfirms();
  if (returned.has(id)) {
    throw new Error(`No queue took ${id}. Maybe ingest-service has never been started.`);
  }
  console.log('confirmed', type, id);
}

await publish('catalogue.item', 'ItemReceived', 'item-node-lamp-1', {
  id: 'node-lamp', version: 1, title: 'Desk lamp, brass', price: 39, currency: 'GBP', leadTimeDays: 14, packSize: 6,
});
await publish('catalogue.review', 'ReviewReceived', 'review-node-1', {
  id: 'node-review-1', itemId: 'node-lamp', rating: 3.5, text: 'Good light, short cable.', day: '2024-03-03',
});
await publish('sales.recorded', 'SaleRecorded', 'sale-node-1001-1', {
  id: 'node-1001-1', itemId: 'node-lamp', quantity: 3, unitPrice: 35, currency: 'GBP', time: '2024-03-03T10:15:00Z',
});
await publish('day.ended', 'DayEnded', 'day-node-2024-03-03', { day: '2024-03-03' });
await connection.close();
